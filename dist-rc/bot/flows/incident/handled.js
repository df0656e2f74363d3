"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handles = void 0;
exports.readFile = readFile;
const handlers_1 = require("../../../services/incident/handlers");
const handles = (person, { incident }, { organisation, clock }) => (0, handlers_1.mayHandle)(incident, organisation(), person, clock.now());
exports.handles = handles;
async function readFile({ actor: { person } }, id, container) {
    const file = await container.incidents.find(id);
    if (!file || !(0, exports.handles)(person, file, container))
        return null;
    await container.access.noteShown(person, id);
    return file;
}
