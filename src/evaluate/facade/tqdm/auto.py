"""`from tqdm.auto import tqdm`"""

from tqdm import tqdm, trange  # noqa: F401
