"""Which findings are coded a second time: by lot, by region, with a rule that anybody can check; or by hand."""
