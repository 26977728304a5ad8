#!/usr/bin/env python3
"""Makes a provider's schema, in the form of `terraform providers schema -json`, out of its prebuilt CDKTF package.

    npm pack @cdktf/provider-azurerm@14.23.1 && tar xzf cdktf-provider-azurerm-14.23.1.tgz
    python3 from-cdktf.py azurerm package > azurerm-4.55.0.json

Which package, which resources and data sources: from-cdktf.json. The packages were generated out of the schema that the real
provider gave to Terraform. Their compiled files carry the TypeScript they were made of, in which a comment at each attribute
says whether it is computed, optional or required, and the getter below it tells the type.

What a package cannot tell, and what comes of it here:
  sensitive             left out
  write_only            set for names that end in "_wo", as the providers name them
  min_items above 1     1 where the block is required
  max_items above 1     left out, so any number is taken
  nested attributes     refused: none of the resources listed has one
  deprecated            left out, as in the other files
  functions, ephemeral  not converted
What documentation and the providers' source say beyond that stands in from-cdktf.json below "besides", by the path of the block
or attribute, and is added to the result.

How far the result can be trusted shows where the real schema is at hand too: this lists what differs, one difference a line.

    python3 from-cdktf.py aws package aws-6.66.0.json
"""
import base64
import json
import pathlib
import re
import sys

MEMBER = re.compile(r"^  // (\w+) - computed: (true|false), optional: (true|false), required: (true|false)\n(.*?)"
                    r"(?=^  // \w+ - computed: |^  // =====|\Z)", re.M | re.S)
CLASS = re.compile(r"^export class (\w+) extends cdktf\.(\w+) \{\n(.*?)^}", re.M | re.S)
STRUCT = re.compile(r"= new (\w+?)(List|OutputReference|Map)\(this, \"\w+\"(?:, (true|false))?\)")
INTERFACE = re.compile(r"^export interface (\w+)(?: extends [\w.]+)? \{\n(.*?)^}", re.M | re.S)
FIELD = re.compile(r"  /\*\*\n((?:  \*.*\n)*?)  \*/\n  readonly \w+(\??): ")
ANCHOR = re.compile(r"\{@link \S+?#(\w+) ")
TO_HCL = re.compile(r"^export function (\w+)ToHclTerraform\(struct.*?\n  const attrs = \{\n(.*?)^  };", re.M | re.S)
HCL = re.compile(r"^( +)(\w+): \{\n +value: (.*),\n +isBlock: (true|false),\n +type: \"(\w+)\",\n +storageClassType: \"(\w+)\",\n\1}", re.M)

SCALARS = {"string": "string", "number": "number", "boolean": "bool"}


class Package:
    """The TypeScript of one resource, cut into the parts that tell its schema."""

    def __init__(self, folder):
        text = "".join(source(file) for file in sorted(folder.rglob("*.js")))
        self.classes = {name: (base, body) for name, base, body in CLASS.findall(text)}
        self.interfaces = dict(INTERFACE.findall(text))
        self.hcl = {name.lower(): hcl(body) for name, body in TO_HCL.findall(text)}
        self.name = next(name for name, (base, _) in self.classes.items() if base.startswith("Terraform"))

    def top(self):
        """The block of the resource or data source itself."""
        body = self.classes[self.name][1]
        written = hcl(body[body.index("synthesizeHclAttributes"):])
        return self.block(body, written, self.documents(self.name + "Config"), self.name)

    def provider(self):
        """A provider's configuration, which nobody reads back: its types stand only where it is written."""
        body = self.classes[self.name][1]
        return self.written_block(hcl(body[body.index("synthesizeHclAttributes"):]), self.name + "Config", ["alias"])

    def written_block(self, written, interface, ignored=()):
        documents = self.documents(interface)
        attributes, blocks = {}, {}
        for name, (value, is_block, kind, stored) in written.items():
            if name in ignored:
                continue
            optional = documents[name][1]
            if is_block:
                inner = stored.removesuffix("List") if kind != "struct" else stored
                many = value.startswith("cdktf.listMapperHcl")
                blocks[name] = nested(self.written_block(self.hcl[inner.lower()], inner), kind, many, not optional)
            else:
                attributes[name] = attribute(written_type(kind, stored), False, optional, not optional)
        return whole(attributes, blocks)

    def block(self, body, written, documents, where):
        attributes, blocks = {}, {}
        for name, computed, optional, required, getter in MEMBER.findall(body):
            flags = [flag == "true" for flag in (computed, optional, required)]
            place = where + "." + name
            struct = STRUCT.search(getter)
            if not struct:
                attributes[name] = attribute(plain_type(getter, place), *flags)
            elif documents.get(name, ("", True))[0] != name + " block":
                attributes[name] = attribute(self.object_type(struct, flags, place), *flags)
            else:
                value, is_block, kind, _ = written[name]
                many = struct[2] == "List"
                if not is_block or flags[0] or struct[2] == "Map" or many != (value.startswith("cdktf.listMapperHcl(") and ", true)" in value):
                    sys.exit(place + " is a block of a form that is not known")
                blocks[name] = nested(self.struct_block(struct[1], place), kind, many, flags[2])
        return whole(attributes, blocks)

    def struct_block(self, struct, where):
        body = self.classes[struct + "OutputReference"][1]
        return self.block(body, self.hcl.get(struct.lower(), {}), self.documents(struct), where)

    def object_type(self, struct, flags, where):
        """The type of an attribute that holds objects. Its fields must have the flags of the whole, or they are more than a type."""
        fields = {}
        for name, computed, optional, required, getter in MEMBER.findall(self.classes[struct[1] + "OutputReference"][1]):
            place = where + "." + name
            if [computed == "true", optional == "true", required == "true"] != flags:
                sys.exit(place + " is a nested attribute")
            below = STRUCT.search(getter)
            fields[name] = self.object_type(below, flags, place) if below else plain_type(getter, place)
        of = ["object", dict(sorted(fields.items()))]
        kind = {"List": "set" if struct[3] == "true" else "list", "Map": "map"}.get(struct[2])
        return [kind, of] if kind else of

    def documents(self, interface):
        """First line of the documentation of each argument, and whether it may be left out."""
        found = {}
        for comment, optional in FIELD.findall(self.interfaces.get(interface, "")):
            lines = [line[4:] for line in comment.splitlines()]
            found[ANCHOR.search(comment)[1]] = (lines[0].strip(), optional == "?")
        return found


def source(file):
    carried = json.loads(base64.b64decode(file.read_text().rsplit("base64,", 1)[1]))
    return carried["sourcesContent"][0]


def hcl(body):
    return {name: (value, is_block == "true", kind, stored) for _, name, value, is_block, kind, stored in HCL.findall(body)}


def plain_type(getter, place):
    """The type of an attribute that holds no objects, by the getter that reads it."""
    kept = re.search(r"= new cdktf\.(String|Number|Boolean)(List|Map)?(Map|List)\(this, \"\w+\"(?:, (true|false))?\)", getter)
    if kept:
        outer = {"Map": "map", "List": "set" if kept[4] == "true" else "list"}[kept[3]]
        scalar = SCALARS[kept[1].lower()]
        return [outer, [kept[2].lower(), scalar] if kept[2] else scalar]
    read = re.search(r"get(String|Number|Boolean|List|NumberList|StringMap|NumberMap|BooleanMap)Attribute\('\w+'\)", getter)
    if not read:
        sys.exit(place + " has a type that is not known: " + getter)
    if read[1].lower() in SCALARS:
        return SCALARS[read[1].lower()]
    if read[1].endswith("Map"):
        return ["map", SCALARS[read[1][:-3].lower()]]
    return ["set" if "cdktf.Fn.tolist(" in getter else "list", "number" if read[1] == "NumberList" else "string"]


def written_type(kind, stored):
    scalar = SCALARS[re.sub("(List|Map)$", "", stored)]
    return scalar if kind == "simple" else [kind, scalar]


def attribute(type_, computed, optional, required):
    flags = {"computed": computed, "optional": optional, "required": required}
    return {name: True for name, given in flags.items() if given} | {"type": type_}


def nested(block, kind, many, required):
    if kind == "struct":
        return {"block": block, "nesting_mode": "single"}
    bounds = ({} if many else {"max_items": 1}) | ({"min_items": 1} if required else {})
    return {"block": block, **bounds, "nesting_mode": kind}


def whole(attributes, blocks):
    for name, each in attributes.items():
        if name.endswith("_wo") and not each.get("computed"):
            each["write_only"] = True
    block = {"attributes": dict(sorted(attributes.items()))}
    return block | ({"block_types": dict(sorted(blocks.items()))} if blocks else {})


def add(schemas, path, facts):
    """Adds facts to the block or attribute at a path such as aws_msk_cluster.client_authentication.sasl."""
    first, *steps = path.split(".")
    at = schemas[first]
    for step in steps:
        block = at["block"]
        at = block["attributes"].get(step) or block["block_types"][step]
    at.update(facts)


def folder(package, prefix, provider, name):
    return package / "lib" / (prefix + name.removeprefix(provider + "_").replace("_", "-"))


def convert(provider, package, wanted):
    configuration = Package(package / "lib" / "provider")
    resources, sources = ({name: {"block": Package(folder(package, prefix, provider, name)).top(), "version": 0}
                           for name in (provider + "_" + each for each in sorted(wanted.get(part, [])))}
                          for part, prefix in (("resources", ""), ("data_sources", "data-" + provider + "-")))
    whole_provider = {"block": configuration.provider(), "version": 0}
    besides = wanted.get("besides", {})
    for path, facts in besides.items():
        for schemas in ([sources] if path.startswith("data.") else [{provider: whole_provider} | resources]):
            add(schemas, path.removeprefix("data."), facts)
    return whole_provider, resources, sources


def lines(schemas):
    return ",\n".join(json.dumps(name) + ":" + text(schema) for name, schema in schemas.items())


def text(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def differences(real, converted, path, counted):
    """What one block says otherwise than the other, each as a kind and a sentence."""
    parts = [block.get("attributes", {}) | block.get("block_types", {}) for block in (real, converted)]
    for name in sorted(parts[0].keys() | parts[1].keys()):
        place = path + "." + name
        ours, theirs = parts[0].get(name), parts[1].get(name)
        if not ours or not theirs:
            yield "only in the " + ("real one" if ours else "package"), place
            continue
        counted.append(place)
        for fact in sorted((ours.keys() | theirs.keys()) - {"block"}):
            if ours.get(fact) != theirs.get(fact):
                yield fact, place + ": " + text(ours.get(fact)) + ", in the package " + text(theirs.get(fact))
        if "block" in ours and "block" in theirs:
            yield from differences(ours["block"], theirs["block"], place, counted)


def compare(provider, package, real):
    counted, found = [], []
    found += differences(real["provider"]["block"], Package(package / "lib" / "provider").provider(), provider, counted)
    for part, prefix in (("resource_schemas", ""), ("data_source_schemas", "data-" + provider + "-")):
        for name, schema in real[part].items():
            path = folder(package, prefix, provider, name)
            if path.is_dir():
                found += differences(schema["block"], Package(path).top(), ("data." if prefix else "") + name, counted)
            else:
                found.append(("only in the real one", ("data." if prefix else "") + name))
    print(len(counted), "attributes and blocks in both")
    for kind, sentence in sorted(found):
        print(kind + ": " + sentence)


def main():
    provider, package = sys.argv[1], pathlib.Path(sys.argv[2])
    if len(sys.argv) > 3:
        compare(provider, package, next(iter(json.loads(pathlib.Path(sys.argv[3]).read_text())["provider_schemas"].values())))
        return
    wanted = json.loads(pathlib.Path(__file__).with_suffix(".json").read_text())[provider]
    stated = json.loads((package / "package.json").read_text())
    if stated["name"] + "@" + stated["version"] != wanted["package"]:
        sys.exit("this is " + stated["name"] + "@" + stated["version"] + ", not " + wanted["package"])
    whole_provider, resources, sources = convert(provider, package, wanted)
    print('{\n"format_version":"1.0",\n"provider_schemas":{\n' + json.dumps(wanted["address"]) + ":{\n"
          + '"provider":' + text(whole_provider) + ",\n"
          + '"resource_schemas":{\n' + lines(resources) + "\n}"
          + (',\n"data_source_schemas":{\n' + lines(sources) + "\n}" if sources else "") + "\n}\n}}")


if __name__ == "__main__":
    main()
