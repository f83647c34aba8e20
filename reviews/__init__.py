"""One review, from notification to publication.

When a person on probation is charged with a serious further offence, the service reviews how the case was managed. A
review gathers what happened (the chronology) and who knew it when; says what concerned the reviewer or went well, and
why (the findings); judges whether all reasonable steps were taken; says what will change; and is read and answered by
the staff it concerns, countersigned, and assured before it is final.
"""
