"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limits = void 0;
exports.toEntity = toEntity;
exports.fromEntity = fromEntity;
exports.entityBytes = entityBytes;
const errors_1 = require("../errors");
const letters_1 = require("../language/letters");
const keys_1 = require("./keys");
exports.limits = {
    propertyCharacters: 32_768,
    properties: 255,
    entityBytes: 1_048_576,
    transactionOperations: 100,
    transactionBytes: 4_194_304,
};
function toEntity(partition, key, value, operation, salt) {
    const json = JSON.stringify(value);
    const entity = salt === undefined ? { op: operation } : { op: operation, salt };
    for (let at = 0, part = 0; at < json.length; part += 1) {
        const piece = (0, letters_1.clipped)(json.slice(at, at + exports.limits.propertyCharacters), exports.limits.propertyCharacters);
        entity[`d${part}`] = piece;
        at += piece.length;
    }
    const whole = { ...entity, partitionKey: (0, keys_1.checkedKey)(partition), rowKey: (0, keys_1.checkedKey)(key), op: operation };
    if (Object.keys(whole).length + 1 > exports.limits.properties)
        throw new errors_1.LimitExceeded(`row has too many properties`);
    if (entityBytes(whole) > exports.limits.entityBytes)
        throw new errors_1.LimitExceeded(`row is larger than 1 MiB`);
    return whole;
}
function fromEntity(entity) {
    const parts = [];
    for (let part = 0; typeof entity[`d${part}`] === 'string'; part += 1)
        parts.push(String(entity[`d${part}`]));
    return {
        key: String(entity['rowKey']),
        value: JSON.parse(parts.join('')),
        etag: String(entity['etag']),
        operation: String(entity['op']),
        ...(typeof entity['salt'] === 'string' ? { salt: entity['salt'] } : {}),
    };
}
function entityBytes(entity) {
    return Object.entries(entity).reduce((bytes, [name, value]) => bytes + 12 + 2 * name.length + 2 * String(value).length, 4);
}
