"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.known = exports.readerOf = void 0;
const readerOf = ({ actor, owner, account, }) => ({
    person: actor.person,
    owner,
    account,
    locale: actor.locale,
});
exports.readerOf = readerOf;
const known = (reader) => reader.person === null ? null : { ...reader, person: reader.person };
exports.known = known;
