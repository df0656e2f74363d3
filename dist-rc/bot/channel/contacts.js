"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Contacts = void 0;
exports.resumeParked = resumeParked;
const steps_1 = require("../../services/delivery/steps");
const roles_1 = require("../../services/people/roles");
const activity_1 = require("./activity");
class Contacts {
    container;
    constructor(container) {
        this.container = container;
    }
    async keep(activity) {
        const person = this.ownerOf(activity);
        if (person === null)
            return false;
        return await this.container.references.remember(person, (0, activity_1.referenceOf)(activity));
    }
    async keepIfPossible(activity) {
        try {
            await this.keep(activity);
        }
        catch (error) {
            this.container.log.warn({ err: error }, 'the chat was not kept; the next contact keeps it');
        }
    }
    resume(activity, { installed = false } = {}) {
        const person = this.ownerOf(activity);
        if (person === null)
            return;
        if (!installed && !this.container.references.mayWait(person))
            return;
        const { underWay, log } = this.container;
        underWay
            .watch(resumeParked(person, this.container))
            .catch((error) => log.warn({ err: error }, 'parked messages were not resumed'));
    }
    ownerOf(activity) {
        return (0, activity_1.isPersonal)(activity) ? (0, roles_1.provenPerson)(this.container.organisation(), (0, activity_1.speakerOf)(activity)) : null;
    }
}
exports.Contacts = Contacts;
async function resumeParked(person, { references, ledger, clock }) {
    const waiting = await references.parked(person);
    for (const { key, message } of waiting) {
        const waited = await ledger.submit(message.partition, (0, steps_1.resumeOperation)(message.key, clock.now()));
        await references.unpark(person, key);
        if (waited)
            ledger.wake(message.partition, { kind: 'out', key: message.key });
    }
    return waiting.length;
}
