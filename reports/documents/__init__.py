"""Frozen editions made into files, in a limited child process."""
