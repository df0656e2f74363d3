"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Things = void 0;
exports.thingsOf = thingsOf;
const letters_1 = require("../language/letters");
const words_1 = require("../language/words");
const contract_1 = require("./contract");
const count_1 = require("./count");
const object_1 = require("./object");
const stock_1 = require("./stock");
class Things {
    all;
    known = new Map();
    constructor(all, names) {
        this.all = all;
        for (const named of names)
            for (const object of [(0, object_1.objectOf)(named), ...(named.formerly ?? []), named.object])
                this.known.set(object, named.object);
    }
    objectFor(dossier) {
        const object = (0, object_1.objectOf)({ dossier });
        return this.known.get(object) ?? object;
    }
    named(dossier) {
        return this.find(this.objectFor(dossier));
    }
    find(object) {
        return this.all.find((thing) => thing.object === object) ?? null;
    }
    offered({ thing = '', dossier = '', }) {
        const chosen = this.find(thing);
        const likely = dossier === '' ? [] : this.search(dossier, mostLikely);
        return [...new Set([...(chosen ? [chosen] : []), ...likely, ...this.all])];
    }
    listed(text) {
        const lines = text
            .split('\n')
            .map((line) => (0, letters_1.clipped)((0, words_1.oneLine)(line), contract_1.requestFields.dossier))
            .filter((line) => line !== '');
        return lines.map((dossier) => {
            const object = this.objectFor(dossier);
            const fresh = { object, dossier, carrier: 'other', count: 1, client: null, outOn: null };
            return this.find(object) ?? fresh;
        });
    }
    search(text, most) {
        const asked = (0, words_1.wordsOf)(text);
        const means = ({ dossier }) => {
            const name = (0, words_1.wordsOf)(dossier).join(' ');
            return asked.every((word) => name.includes(word));
        };
        return this.all.filter(means).slice(0, most);
    }
}
exports.Things = Things;
function thingsOf(loans, latest) {
    const here = new Map((0, stock_1.stockOf)(loans, latest).map((line) => [line.object, line]));
    const lines = latest === null ? [] : (0, count_1.allLines)(latest);
    const names = [
        ...lines,
        ...loans.map(({ object, facts, formerly = [] }) => ({ object, dossier: facts.dossier, formerly })),
    ];
    const all = new Map();
    for (const line of lines)
        all.set(line.object, { ...thingOf(line), standing: 'gone' });
    for (const { object, facts, status } of loans) {
        const gone = status === 'lost' || status === 'back';
        const asked = all.get(object)?.standing === 'gone' || gone ? 'gone' : 'asked';
        all.set(object, { ...thingOf({ ...facts, object, outOn: null }), standing: asked });
    }
    for (const line of here.values())
        all.set(line.object, { ...thingOf(line), standing: 'here' });
    const sorted = [...all.values()].sort((one, other) => rank[one.standing] - rank[other.standing] || one.dossier.localeCompare(other.dossier, 'nl'));
    return new Things(sorted, names);
}
const mostLikely = 10;
const rank = { here: 0, asked: 1, gone: 2 };
const thingOf = ({ object, dossier, carrier, count, client, outOn }) => ({
    object,
    dossier,
    carrier,
    count,
    client,
    outOn,
});
