"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.formOf = void 0;
exports.firstLocation = firstLocation;
function firstLocation(container) {
    const [first] = container.organisation().visit.locations;
    if (!first)
        throw new Error('the schema wants a location');
    return first.id;
}
const formOf = (action) => ({ verb: action.verb, partition: 'visit' });
exports.formOf = formOf;
