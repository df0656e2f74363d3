"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EvidenceStore = void 0;
const node_crypto_1 = require("node:crypto");
const v4_1 = require("zod/v4");
const secret_1 = require("../../forms/secret");
const letters_1 = require("../../language/letters");
const mask_1 = require("../../masking/mask");
const number_1 = require("../number");
const content_1 = require("./content");
const fetching_1 = require("./fetching");
const inspection_1 = require("./inspection");
const model_1 = require("./model");
const places_1 = require("./places");
const waiting_1 = require("./waiting");
const noted = v4_1.z.object({
    name: v4_1.z.string(),
    type: v4_1.z.enum(model_1.evidenceTypes),
    bytes: v4_1.z.number(),
    sha256: v4_1.z.string(),
    masked: v4_1.z.array(v4_1.z.enum(mask_1.maskedKinds)),
});
const longestFetchMs = 8_000;
const longestName = 120;
const dayMs = 24 * 60 * 60_000;
const idPattern = /^[0-9a-f-]{36}$/;
const mostOffered = 10;
const blockBytes = 1024 * 1024;
const mostAtWork = 6;
class EvidenceStore {
    blobs;
    ledger;
    clock;
    hosts;
    secrets;
    fetchMs;
    waiting;
    places = new places_1.Places(mostAtWork);
    turns = new Map();
    constructor(blobs, ledger, clock, hosts, secrets, fetchMs = longestFetchMs) {
        this.blobs = blobs;
        this.ledger = ledger;
        this.clock = clock;
        this.hosts = hosts;
        this.secrets = secrets;
        this.fetchMs = fetchMs;
        this.waiting = new waiting_1.WaitingFiles(clock);
    }
    async receive(person, offered) {
        const turns = this.turns.get(person) ?? new places_1.Places(1);
        this.turns.set(person, turns);
        try {
            return await turns.take(async () => {
                const room = await this.roomFor(person);
                const outcomes = await Promise.all(offered.map((file) => this.receiveOne(person, file, room)));
                this.waiting.add(person, outcomes.flatMap((outcome) => ('fault' in outcome ? [] : [outcome.id])));
                return outcomes;
            });
        }
        finally {
            if (turns.empty)
                this.turns.delete(person);
        }
    }
    async receiveOne(person, file, room) {
        if (file.kind === 'other')
            return { fault: file.fault };
        const promised = file.kind === 'picture' ? content_1.anyPicture : (0, content_1.typeOfName)(file.name);
        if (promised === null)
            return { fault: 'type' };
        const source = file.kind === 'picture'
            ? (0, fetching_1.keptByChannel)(file.address, file.authorization)
            : (0, fetching_1.linkTo)(file.address, this.hosts);
        return await this.places.take(() => this.take(person, file.name, { source, promised, room }));
    }
    async take(person, name, { source, promised, room }) {
        const opened = await (0, fetching_1.openFile)(source, this.fetchMs);
        if ('fault' in opened)
            return opened;
        const id = (0, node_crypto_1.randomUUID)();
        const writing = this.blobs.begin(this.newName(person, id));
        const inspection = new inspection_1.Inspection(promised);
        try {
            for await (const block of (0, fetching_1.inBlocks)(opened.bytes, blockBytes)) {
                const fault = inspection.look(block) ?? without(room, block.length);
                if (fault !== null)
                    return { fault };
                await writing.write(block);
            }
        }
        catch (error) {
            if (error instanceof fetching_1.CutOff)
                return { fault: 'unreachable' };
            throw error;
        }
        const inspected = inspection.result();
        if (!inspected)
            return { fault: 'content' };
        const { text, masked } = (0, mask_1.mask)((0, letters_1.clipped)(name, longestName));
        const about = { name: text, ...inspected, masked };
        await writing.commit(JSON.stringify(about));
        return { id, ...about };
    }
    async roomFor(person) {
        const own = this.incomingNames(person, '');
        const sizes = (await this.blobs.list('incoming/')).map(({ name, bytes }) => ({
            bytes,
            own: own.some((folder) => name.startsWith(folder)) ? bytes : 0,
        }));
        const sum = (key) => sizes.reduce((total, each) => total + each[key], 0);
        return { person: model_1.mostWaitingBytes - sum('own'), all: model_1.mostWaitingInAll - sum('bytes') };
    }
    async incoming(person, id) {
        if (!idPattern.test(id))
            return undefined;
        for (const name of this.incomingNames(person, id)) {
            const note = await this.blobs.noteOn(name);
            if (note !== undefined)
                return { id, ...noted.parse(JSON.parse(note)) };
        }
        return undefined;
    }
    async incomingOf(person) {
        const folders = this.incomingNames(person, '');
        const lines = (await Promise.all(folders.map((folder) => this.blobs.list(folder)))).flat();
        const newest = lines.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime());
        const ids = newest.slice(0, mostOffered).map(({ name }) => name.split('/').at(-1) ?? '');
        const found = await Promise.all(ids.map((id) => this.incoming(person, id)));
        return found.flatMap((file) => file ?? []);
    }
    async hold(person, id, incident) {
        return await this.move(person, id, heldName(incident, id));
    }
    async keep(person, id) {
        return await this.move(person, id, keptName(id));
    }
    async move(person, id, to) {
        return await this.places.take(async () => {
            for (const name of this.incomingNames(person, id)) {
                const bytes = await this.blobs.read(name);
                if (!bytes)
                    continue;
                const writing = this.blobs.begin(to);
                for await (const block of (0, fetching_1.inBlocks)(bytes, blockBytes))
                    await writing.write(block);
                await writing.commit('');
                return true;
            }
            return false;
        });
    }
    async discard(person, id) {
        if (!idPattern.test(id))
            return;
        this.waiting.remove(person, id);
        for (const name of this.incomingNames(person, id))
            await this.blobs.remove(name);
    }
    async open(incident, { id, sha256 }) {
        return await this.unaltered(heldName(incident, id), sha256);
    }
    async openKept({ id, sha256 }) {
        return await this.unaltered(keptName(id), sha256);
    }
    async unaltered(name, sha256) {
        const bytes = await this.blobs.get(name);
        return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
    }
    async sweep() {
        this.waiting.sweep();
        const before = new Date(this.clock.now().getTime() - dayMs);
        for (const { name, writtenAt } of await this.blobs.list('incoming/'))
            if (writtenAt < before)
                await this.blobs.remove(name);
        const kept = new Map();
        for (const { name, writtenAt } of await this.blobs.list('held/')) {
            const [, incident = '', id = ''] = name.split('/');
            if (!kept.has(incident))
                kept.set(incident, await this.keptBy(incident));
            if (writtenAt < before && !kept.get(incident)?.has(id))
                await this.blobs.remove(name);
        }
    }
    async keptBy(incident) {
        const item = await this.ledger.item((0, number_1.partitionOf)(incident), incident);
        return new Set(item ? (0, model_1.presentEvidence)(item.state).map(({ id }) => id) : []);
    }
    newName(person, id) {
        return incomingName((0, secret_1.pseudonym)(person, this.secrets.signing), id);
    }
    incomingNames(person, id) {
        return (0, secret_1.pseudonymsOf)(person, this.secrets).map((own) => incomingName(own, id));
    }
}
exports.EvidenceStore = EvidenceStore;
function without(room, bytes) {
    room.person -= bytes;
    room.all -= bytes;
    if (room.person < 0)
        return 'full';
    return room.all < 0 ? 'crowded' : null;
}
const incomingName = (person, id) => `incoming/${person}/${id}`;
const keptName = (id) => `kept/${id}`;
const heldName = (incident, id) => `held/${incident}/${id}`;
const sha256Of = (bytes) => (0, node_crypto_1.createHash)('sha256').update(bytes).digest('hex');
