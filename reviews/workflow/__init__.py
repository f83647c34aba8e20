"""Moving a review on or back: the gates, countersignature, reasons for return, and what approval adds to the nation."""
