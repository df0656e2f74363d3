"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OrganisationStore = void 0;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const organisation_1 = require("./organisation");
const organisation_changes_1 = require("./organisation-changes");
const organisation_decisions_1 = require("./organisation-decisions");
const organisation_terms_1 = require("./organisation-terms");
const organisation_text_1 = require("./organisation-text");
const proposals_1 = require("./proposals");
const second_person_1 = require("./second-person");
const partition = 'org';
const itemId = 'organisation';
const flow = 'admin';
const partCharacters = 200_000;
class OrganisationStore {
    table;
    ledger;
    clock;
    current;
    version = 0;
    constructor(table, ledger, clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.current = (0, organisation_1.emptyOrganisation)();
    }
    get organisation() {
        return this.current;
    }
    async refresh() {
        const { version } = this;
        const item = await this.ledger.item(partition, itemId);
        if (!item || item.version === this.version)
            return;
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(`part|${item.state.hash}|`));
        if (this.version !== version && item.version < this.version)
            return;
        this.current = (0, organisation_text_1.stored)(rows.map(({ value }) => String(value)).join(''));
        this.version = item.version;
    }
    async importFile(text, { withoutSecond = false } = {}) {
        const file = hashOf(text);
        const item = await this.ledger.item(partition, itemId);
        if (item?.state.file === file && !withoutSecond)
            return { kind: 'unchanged', warnings: [], waits: [] };
        const entry = { type: 'imported', by: null, payload: {} };
        return await this.rewrite({ make: () => text, entry, split: second_person_1.splitByPerson, file, withoutSecond });
    }
    async replacePeople(make, by) {
        return await this.rewrite({
            make: (organisation) => JSON.stringify({ ...organisation, people: make(organisation) }),
            entry: { type: 'staffImported', by, payload: {} },
            split: second_person_1.splitByPerson,
        });
    }
    async change(change, by) {
        return await this.rewrite({
            make: (organisation) => JSON.stringify((0, organisation_changes_1.withChange)(organisation, change)),
            entry: { type: 'changed', by, payload: { change } },
            split: (0, second_person_1.splitWhole)(change),
        });
    }
    async proposals() {
        const now = this.clock.now();
        return (await this.kept()).filter((proposal) => !(0, proposals_1.isExpired)(proposal, now));
    }
    async agree(id, by) {
        return await this.carryOut((moment) => (0, organisation_decisions_1.decideAgreement)(id, by, moment));
    }
    async reject(id, by) {
        return await this.carryOut((moment) => (0, organisation_decisions_1.decideRejection)(id, by, moment));
    }
    async withdraw(id, by) {
        return await this.carryOut((moment) => (0, organisation_decisions_1.decideWithdrawal)(id, by, moment));
    }
    async dropExpired() {
        if (await this.carryOut(organisation_decisions_1.decideExpiry))
            await this.dropExpired();
    }
    async forgetOld() {
        const item = await this.ledger.item(partition, itemId);
        if (!item)
            return;
        const { office, retention } = this.current;
        await (0, organisation_terms_1.forgetVersions)(this.table, this.ledger, { partition, item: itemId, current: item.state.hash }, { years: retention.organisationYears, now: this.clock.now(), zone: office.timeZone });
    }
    async rewrite(asked) {
        return await this.carryOut((moment) => (0, organisation_decisions_1.decideRewrite)(asked, moment));
    }
    async carryOut(decide) {
        await this.refresh();
        const { version, current: organisation } = this;
        const { outcome, written } = decide({
            organisation,
            first: version === 0,
            proposals: await this.kept(),
            now: this.clock.now(),
            newId: node_crypto_1.randomUUID,
        });
        if (written === null)
            return outcome;
        if (!(await this.commit(version, written)))
            return await this.carryOut(decide);
        await this.refresh();
        return outcome;
    }
    async kept() {
        const rows = await this.ledger.list(partition, proposals_1.proposalPrefix);
        return rows
            .map(({ value }) => ({ ...value, difference: value.difference ?? [] }))
            .sort((one, other) => (one.at < other.at ? -1 : 1));
    }
    async commit(before, written) {
        const { next, events, rows, messages, leaves } = written;
        const replaced = next && (await this.storeText(next.text));
        const outcome = await this.ledger.execute(partition, {
            flow,
            item: itemId,
            reads: [keys_1.rowKeys.item(itemId)],
            decide: (state, _id, found) => {
                const item = found(keys_1.rowKeys.item(itemId));
                if ((item?.version ?? 0) !== before)
                    return { refused: 'changed' };
                const to = replaced
                    ? { ...replaced.place, file: next.file ?? state?.file ?? replaced.place.hash }
                    : state;
                if (to === null)
                    return { refused: 'none' };
                return {
                    state: to,
                    events: replaced ? withFacts(events, replaced.facts) : events,
                    messages,
                    timer: null,
                    index: [],
                    rows,
                    ...(leaves ? { leaves } : {}),
                };
            },
        });
        return outcome.kind === 'committed';
    }
    async storeText(text) {
        const hash = hashOf(text);
        const { people } = (0, organisation_text_1.stored)(text);
        let part = 0;
        for (let at = 0; at < text.length; at += partCharacters, part += 1) {
            const key = `part|${hash}|${String(part).padStart(4, '0')}`;
            const value = text.slice(at, at + partCharacters);
            await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'insert', key, value }], key);
        }
        return { place: { hash, parts: part }, facts: { hash, people: people.length } };
    }
}
exports.OrganisationStore = OrganisationStore;
const hashOf = (text) => (0, node_crypto_1.createHash)('sha256').update(text).digest('hex');
const withFacts = ([first, ...others], facts) => first ? [{ ...first, payload: { ...first.payload, ...facts } }, ...others] : others;
