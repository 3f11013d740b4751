"""One module for each noun of the library. All models are frozen and refuse fields they do not know."""
