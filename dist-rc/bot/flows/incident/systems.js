"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openSystems = void 0;
exports.setSystems = setSystems;
const systems_1 = require("../../../cards/incident/process/systems");
const contract_1 = require("../../../services/incident/contract");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
const openSystems = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, systems_1.renderSystems, container);
exports.openSystems = openSystems;
const longestName = 120;
async function setSystems(turn, data, container) {
    const other = (0, carry_out_1.readOptional)(data.otherSystem);
    if ('fault' in other || other.text.length > longestName)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const systems = data.systems.split(',').map((id) => id.trim());
    const otherwise = systems.includes(contract_1.noneOfThem)
        ? { otherwise: 'none' }
        : systems.includes(contract_1.notKnownYet)
            ? { otherwise: 'unknown' }
            : {};
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.nextScreen, container, (by) => ({
        type: 'systems',
        by,
        systems,
        ...otherwise,
        ...other,
    }));
}
