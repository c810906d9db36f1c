"""`from tqdm.autonotebook import tqdm`"""

from tqdm import tqdm, trange  # noqa: F401
