"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hostNamed = void 0;
const name_match_1 = require("../people/name-match");
const roles_1 = require("../people/roles");
const hostNamed = (said, organisation, now) => (0, name_match_1.personNamed)(said, organisation.people.filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now)));
exports.hostNamed = hostNamed;
