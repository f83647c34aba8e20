"""Are some groups of people on probation reviewed, or some factors named of them, more often than chance explains?"""
