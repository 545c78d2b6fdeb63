/** The place that names a time zone, for a reader: `Asia/Damascus` as `Damascus`. */
export const zonePlace = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")
