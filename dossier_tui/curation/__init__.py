"""What helps to write dossiers by hand: a library to begin with, skeletons, and where each kind of fact goes."""
