"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedNow = namedNow;
function namedNow(person, by, { people, companies }) {
    const find = (id) => people.find(({ aadObjectId }) => aadObjectId === id);
    const known = find(person);
    return {
        name: known?.name ?? person,
        company: companies.find(({ id }) => id === known?.company)?.name ?? '',
        serviceLine: known?.serviceLine ?? '',
        by: find(by)?.name ?? by,
    };
}
