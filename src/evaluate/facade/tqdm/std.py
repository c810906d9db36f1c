"""`from tqdm.std import tqdm`"""

from tqdm import tqdm, trange  # noqa: F401
