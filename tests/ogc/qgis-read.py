"""Reads every collection of a service with QGIS and prints what it found as JSON."""
import json
import sys
from qgis.core import Qgis, QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

asked = json.loads(sys.argv[1])
application = QgsApplication([], False)
application.initQgis()
messages = []
QgsApplication.messageLog().messageReceived.connect(
    lambda message, tag, level: messages.append([tag, message]) if level != Qgis.Success else None
)


def layer_of(name, page, address=asked["url"]):
    source = f"typename='{name}' url='{address}' pagingEnabled='true' pageSize='{page}'"
    return QgsVectorLayer(source, name, "OAPIF")


def ids(layer, request=None):
    features = layer.getFeatures() if request is None else layer.getFeatures(request)
    return [feature["id"] for feature in features]


found = {}
for name in asked["collections"]:
    chosen = asked["selections"][name.split(".")[1]]
    layer = layer_of(name, 7)
    entry = {
        "valid": layer.isValid(),
        "count": layer.featureCount(),
        "title": layer.metadata().title(),
        "licences": layer.metadata().licenses(),
        "spatial": layer.isSpatial(),
        "fields": [field.name() for field in layer.fields()],
        "paged": ids(layer),
        "bbox": ids(layer_of(name, 7), QgsFeatureRequest().setFilterRect(QgsRectangle(*chosen["bbox"]))),
        "knownBy": ids(layer_of(name, 50, asked["url"] + "?knownBy=2016-12-04")),
    }
    (key, value), = chosen["property"].items()
    layer.setSubsetString(f"\"{key}\" = '{value}'")
    entry["property"] = ids(layer)
    found[name] = entry
    del layer

layer = layer_of(asked["dated"]["name"], 50)
layer.setSubsetString(f"\"{asked['dated']['field']}\" >= '{asked['dated']['from']}'")
dated = ids(layer)
del layer
print(json.dumps({"collections": found, "dated": dated, "messages": messages}))
application.exitQgis()
