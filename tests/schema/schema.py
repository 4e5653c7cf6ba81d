# SPDX-License-Identifier: MIT
"""
The schemas of assets/schema against the metaschema, the shipped files, the bad files and the
loaders. Arguments: the top of the sources, and the program keys_dump ("" if there is none).

Whoever gives a loader a new key adds it to the schema: `drift` below names what is missing.
"""
import json
import os
import re
import subprocess
import sys

import yaml
from jsonschema import Draft202012Validator

TOP, DUMP = sys.argv[1], sys.argv[2]
FOLDER = os.path.join(TOP, "assets", "schema")
KINDS = ["scenario", "rules", "events", "map", "members", "forces", "personas",
         "config"]
SCHEMAS = {}
wrong = []

# Where what the loader takes depends on the rest of the data.
DEPENDS = {
    "scenario/lessons[]", "scenario/lessons[]/turn", "rules/vote/rules[]/leaders_min",
    "rules/orders[]/battle", "scenario/change/vote/rules[]",
    "scenario/change/vote/rules[]/leaders_min",
}
# Each place has actions of its own; the schema lists those of all places once.
DEPENDS |= {"config/keys/" + place for place in (
    "title", "board", "target", "resolution", "replay", "offers", "arguments", "hearing", "ballot",
    "desk", "everywhere")}


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """As the program reads: integers are integers, all else is text (NO, on, off, 1.5, null)."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            raise yaml.YAMLError("a key appears twice")
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(0|-?[1-9][0-9]*)$"),
                             list("-0123456789"))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Loader.add_constructor("tag:yaml.org,2002:map",
                       lambda loader, node: loader.construct_mapping(node, deep=True))


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader)


def validator_of(kind):
    schema = SCHEMAS[kind]
    store = {name + ".schema.json": body for name, body in SCHEMAS.items()}
    try:
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012
        registry = Registry().with_resources(
            (name, Resource(body, DRAFT202012)) for name, body in store.items())
        return Draft202012Validator(schema, registry=registry)
    except ImportError:
        from jsonschema import RefResolver
        return Draft202012Validator(schema, resolver=RefResolver("", schema, store))


def kind_of(value):
    word = value.get("format", "") if isinstance(value, dict) else ""
    match = re.match(r"eastflank-(\w+)/1$", str(word))
    return match.group(1) if match else None


def shipped():
    for folder in ("scenarios", "assets/rules", "assets/maps"):
        for name in sorted(os.listdir(os.path.join(TOP, folder))):
            path = os.path.join(TOP, folder, name)
            if name.endswith(".yaml") and kind_of(read(path)) in KINDS:
                yield path


def check_shipped():
    count = 0
    for path in shipped():
        value = read(path)
        kind = kind_of(value)
        for error in list(validator_of(kind).iter_errors(value))[:5]:
            wrong.append(f"{path}: {list(error.absolute_path)}: {error.message[:300]}")
        first = open(path, encoding="utf-8").readline()
        want = "# yaml-language-server: $schema=" + os.path.relpath(
            os.path.join(FOLDER, kind + ".schema.json"), os.path.dirname(path))
        if first.rstrip("\n") != want:
            wrong.append(f"{path}: the first line must be: {want}")
        count += 1
    print(f"shipped files that validate: {count}")


def check_bad():
    """Every file named in refused.txt must be refused by its schema, too."""
    refused, listed = set(), os.path.join(TOP, "tests", "schema", "refused.txt")
    for kind in KINDS:
        folder = os.path.join(TOP, "tests", "data", "bad", kind)
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".yaml"):
                continue
            try:
                if not validator_of(kind).is_valid(read(os.path.join(folder, name))):
                    refused.add(f"{kind}/{name}")
            except (yaml.YAMLError, UnicodeDecodeError):
                pass
    if os.environ.get("GOLDEN"):
        with open(listed, "w", encoding="utf-8") as file:
            file.write("".join(name + "\n" for name in sorted(refused)))
    want = set(open(listed, encoding="utf-8").read().split())
    for name in sorted(want - refused):
        wrong.append(f"tests/data/bad/{name} is not refused by its schema any more")
    print(f"bad files that the schemas refuse: {len(refused)}")


def resolve(schema, home):
    """Follow $ref; return all schemas that hold at once, each with the file it is in."""
    found = [(schema, home)]
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#")
        home = name.replace(".schema.json", "") if name else home
        body = SCHEMAS[home]
        for part in pointer.strip("/").split("/"):
            body = body[part] if part else body
        found += resolve(body, home)
    return found


def choose(schemas, value):
    """Of each oneOf the branch that takes the value."""
    out = []
    for schema, home in schemas:
        out.append((schema, home))
        branches = [(branch, resolve(branch, home)) for branch in schema.get("oneOf", [])]
        able = [(branch, parts) for branch, parts in branches if may_take(parts, value)]
        for branch, parts in able:
            if len(able) == 1 or fits(branch, home, value):
                out += parts
    return out


def may_take(parts, value):
    """Whether a branch could take a value, at a glance: a map with the keys it requires."""
    for part, _ in parts:
        if "properties" in part and not isinstance(value, dict):
            return False
        if isinstance(value, dict) and not set(part.get("required", [])) <= set(value):
            return False
        if isinstance(value, dict) and part.get("type", "object") != "object":
            return False
    return True


def fits(schema, home, value):
    copy = json.loads(json.dumps(schema).replace('"#/', f'"{home}.schema.json#/'))
    return validator_of("common").evolve(schema=copy).is_valid(value)


def step(schemas, key):
    """The schemas of a member (key) or of the items (None)."""
    out = []
    for schema, home in schemas:
        if key is None:
            sub = schema.get("items")
        else:
            sub = schema.get("properties", {}).get(key)
            if sub is None and isinstance(schema.get("additionalProperties"), dict):
                sub = schema["additionalProperties"]
        if isinstance(sub, dict):
            out += resolve(sub, home)
    return out


class Drift:
    """Compare the loaders' keys, needs and ranges with the schemas, place by place."""

    def __init__(self, lines):
        self.keys, self.needs, self.ints, self.seen = {}, {}, {}, set()
        for line in lines:
            what, file, row, column, *rest = line.split("\t")
            place = (os.path.realpath(file), int(row), int(column))
            if what == "int":
                low, high = self.ints.get(place, (int(rest[0]), int(rest[1])))
                self.ints[place] = (min(low, int(rest[0])), max(high, int(rest[1])))
            else:
                (self.keys if what == "key" else self.needs).setdefault(place, set()).add(rest[0])

    def say(self, where, text):
        if (where, text) not in self.seen:
            self.seen.add((where, text))
            wrong.append(f"{where}: {text}")

    def map(self, node, place, schemas, where):
        known, needed = set(), set()
        for schema, _ in schemas:
            known |= set(schema.get("properties", {}))
            needed |= set(schema.get("required", []))
        keys, needs = self.keys.get(place), self.needs.get(place, set())
        if keys is not None:
            if keys - known:
                self.say(where, f"the schema lacks {sorted(keys - known)}")
            if known - keys and where not in DEPENDS:
                self.say(where, f"no loader takes {sorted(known - keys)}")
            if (needs & keys) - needed and where not in DEPENDS \
                    and not where.startswith("scenario/change"):
                self.say(where, f"the schema does not require {sorted((needs & keys) - needed)}")
        for key, value in node.value:
            named = "*" if keys is None and key.value not in known else key.value
            self.walk(value, choose_for(step(schemas, key.value), value), where + "/" + named)

    def walk(self, node, schemas, where):
        place = (self.file, node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            self.map(node, place, schemas, where)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self.walk(item, choose_for(step(schemas, None), item), where + "[]")
        elif place in self.ints:
            low, high = self.ints[place]
            for schema, _ in schemas:
                if schema.get("type") == "integer" and "minimum" in schema \
                        and (schema["minimum"], schema["maximum"]) != (low, high) \
                        and where not in DEPENDS:
                    self.say(where, f"the loader takes {low} to {high}, the schema "
                             f"{schema['minimum']} to {schema['maximum']}")

    def run(self, path):
        self.file = os.path.realpath(path)
        with open(path, encoding="utf-8") as file:
            node = yaml.compose(file, Loader)
        kind = kind_of(read(path))
        self.walk(node, resolve(SCHEMAS[kind], kind), kind)


def choose_for(schemas, node):
    value = Loader("").construct_document(node) if any("oneOf" in s for s, _ in schemas) else None
    return choose(schemas, value) if value is not None else schemas


def check_drift():
    if not DUMP:
        print("drift: not checked, as the linker takes no --wrap")
        return
    scenarios = [path for path in shipped() if "scenarios" in path]
    scenarios.append(os.path.join(TOP, "tests", "schema", "everything.yaml"))
    scenarios.append(os.path.join(TOP, "tests", "schema", "everything_config.yaml"))
    out = subprocess.run([DUMP] + scenarios, capture_output=True, text=True, check=True,
                         env=dict(os.environ, EASTFLANK_DATA=TOP)).stdout
    for path in scenarios[-2:]:
        for error in validator_of(kind_of(read(path))).iter_errors(read(path)):
            wrong.append(f"{path}: {list(error.absolute_path)}: {error.message[:300]}")
    drift = Drift(out.splitlines())
    for path in list(shipped()) + scenarios[-2:]:
        drift.run(path)
    print(f"maps compared with the loaders: {len(drift.keys)}, numbers: {len(drift.ints)}")


for name in KINDS + ["common"]:
    with open(os.path.join(FOLDER, name + ".schema.json"), encoding="utf-8") as source:
        SCHEMAS[name] = json.load(source)
    Draft202012Validator.check_schema(SCHEMAS[name])
check_shipped()
check_bad()
check_drift()
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
