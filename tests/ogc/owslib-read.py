"""Reads every collection of a service with OWSLib and prints what it found as JSON."""
import json
import sys
from owslib.ogcapi.features import Features
from owslib.util import http_get

asked = json.loads(sys.argv[1])
service = Features(asked["url"])
found = {
    "api": sorted(service.api()["paths"]),
    "conformance": service.conformance()["conformsTo"],
    "collections": {},
}


def ids(page):
    return [feature["id"] for feature in page["features"]]


for name in service.feature_collections():
    chosen = asked["selections"][name.split(".")[1]]
    first = service.collection_items(name, limit=7)
    pages, page = [first], first
    while True:
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        if not following:
            break
        page = http_get(following[0]).json()
        pages.append(page)
    paged = [one for page in pages for one in ids(page)]
    found["collections"][name] = {
        "title": service.collection(name)["title"],
        "queryables": sorted(service.collection_queryables(name)["properties"]),
        "matched": first["numberMatched"],
        "paged": paged,
        "one": service.collection_item(name, paged[0])["id"],
        "bbox": ids(service.collection_items(name, limit=10000, bbox=list(chosen["bbox"]))),
        "datetime": ids(service.collection_items(name, limit=10000, datetime=chosen["datetime"])),
        "property": ids(service.collection_items(name, limit=10000, **chosen["property"])),
        "knownBy": service.collection_items(name, knownBy="2016-12-04")["numberMatched"],
    }
print(json.dumps(found))
