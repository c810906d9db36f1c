"""The manifests of examples/kubernetes, held against the schemas of the API, as one JSON document.

Helm's template is filled in with the values of its chart: of the template language it may use plain paths and `toJson`.
"""

import json
import re
import sys
from pathlib import Path

import kubernetes_validate
import yaml

# The oldest and the newest that the manifests are for.
VERSIONS = ["1.28", "1.31", "1.36"]


def rendered(template: Path) -> str:
    chart = template.parent.parent
    values = {"Values": yaml.safe_load((chart / "values.yaml").read_text()), "Release": {"Name": "shop"}}

    def fill(found: re.Match) -> str:
        function, path = found.groups()
        value = values
        for key in path.split(".")[1:]:
            value = value[key]
        return json.dumps(value) if function else str(value)

    text = re.sub(r"\{\{ (?:(toJson) )?((?:\.\w+)+) \}\}", fill, template.read_text())
    assert "{{" not in text, f"{template}: {text[text.index('{{'):][:60]}"
    return text


folder = Path(sys.argv[1])
texts = {path: path.read_text() for path in sorted(folder.glob("*.yaml"))}
texts |= {path: rendered(path) for path in sorted(folder.glob("helm/templates/*.yaml"))}
manifests = []
for path, text in texts.items():
    for manifest in yaml.safe_load_all(text):
        for version in VERSIONS:
            kubernetes_validate.validate(manifest, version, strict=True)
        manifests.append({"file": str(path.relative_to(folder)), "manifest": manifest})
print(json.dumps(manifests))
