"""Every kind of file that a chronology comes in, each read into sheets of cells. Pure: bytes in, sheets out.

A file is what its bytes say, whatever it is called. What the workbench does not read is refused in one sentence that
says what the file is and what to do; what a file has and a chronology does not is listed as dropped.
"""
