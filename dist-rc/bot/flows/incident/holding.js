"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.letGo = exports.openHolding = void 0;
exports.handOver = handOver;
exports.receiveLeave = receiveLeave;
const v4_1 = require("zod/v4");
const holding_1 = require("../../../cards/incident/process/holding");
const zone_1 = require("../../../services/time/zone");
const lacking_1 = require("../../routing/lacking");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
const openHolding = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, holding_1.renderHolding, container);
exports.openHolding = openHolding;
async function handOver(turn, data, container) {
    const { to } = data;
    const answer = await (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({ type: 'handOver', by, to }));
    return await (0, lacking_1.sayingWhoLacks)(turn, answer, 'handOver', [to], container);
}
const letGo = (turn, data, container) => (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({ type: 'letGo', by }));
exports.letGo = letGo;
const leave = v4_1.z.object({ person: v4_1.z.string() });
async function receiveLeave({ payload }, container) {
    const { person } = leave.parse(payload);
    const absence = await container.absences.of(person);
    const today = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    await container.incidents.leaveOf(person, absence && absence.until >= today ? absence.from : null);
}
