"""Words and the record of office holders: data files, and the cached, typed loaders that read them.

In: the TSV files beside this module. Out: tuples and dictionaries, read at first use and kept.
"""
