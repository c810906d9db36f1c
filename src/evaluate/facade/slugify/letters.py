"""Letters that are no Latin letter with a sign: how python-slugify writes them."""

_PAIRS = """
    ß ss  æ ae  Æ AE  œ oe  Œ OE  ø o  Ø O  đ d  Đ D  ð d  Ð D  þ th  Þ Th  ł l  Ł L  ı i  ħ h  Ħ H
    а a  б b  в v  г g  д d  е e  ё io  ж zh  з z  и i  й i  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u  ф f  х kh
    ц ts  ч ch  ш sh  щ shch  ъ '  ы y  ь '  э e  ю iu  я ia
    α a  β b  γ g  δ d  ε e  ζ z  η e  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  ς s  σ s  τ t  υ u  φ ph  χ kh
    ψ ps  ω o
    – -  — -  ‘ '  ’ '  “ "  ” "  … ...  € EUR  • *  × x  ÷ /  « <<  » >>  ° deg  © (c)  ® (r)  № No
""".split()

ASCII = dict(zip(_PAIRS[::2], _PAIRS[1::2]))


def to_ascii(text):
    """The text in ASCII; letters of other scripts are an error, not a guess."""
    import unicodedata

    written = []
    for letter in text:
        known = letter if letter.isascii() else ASCII.get(letter)
        if known is None and ASCII.get(letter.lower()):
            known = ASCII[letter.lower()].capitalize()
        if known is None:
            if unicodedata.combining(letter):
                continue
            if unicodedata.category(letter)[0] == "L":
                raise NotImplementedError(f"transliteration of {letter!r} by slugify.slugify() is not part of this facade")
            known = " "
        written.append(known)
    return "".join(written)
