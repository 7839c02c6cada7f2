"""What PyYAML reads in the front matter of every Markdown file below a folder, as one JSON object by path."""

import json
import pathlib
import sys

import yaml

folder = pathlib.Path(sys.argv[1])
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
facts = {
    path.relative_to(folder).as_posix(): yaml.load(path.read_text("utf-8").split("\n---\n", 1)[0], loader)
    for path in sorted(folder.rglob("*.md"))
}
# A date or anything else that JSON has not would fail here.
json.dump(facts, sys.stdout)
