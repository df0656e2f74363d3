"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mendersOf = exports.mayOversee = exports.mayDecide = exports.onDuty = exports.skipped = exports.deciders = void 0;
exports.called = called;
exports.watchers = watchers;
const office_1 = require("../people/office");
const roles_1 = require("../people/roles");
const deciders = (custody, borrower) => (0, office_1.officeKeepers)(custody, borrower);
exports.deciders = deciders;
function called(custody, borrower) {
    const all = (0, exports.deciders)(custody, borrower);
    return (0, office_1.reachable)(custody, all) ?? all;
}
const skipped = (custody, borrower) => (0, office_1.passedOver)(custody, borrower);
exports.skipped = skipped;
const onDuty = (custody, borrower) => (0, office_1.officeOnDuty)(custody, borrower);
exports.onDuty = onDuty;
const mayDecide = (custody, borrower, person) => (0, office_1.keepsOffice)(custody, person, borrower);
exports.mayDecide = mayDecide;
const mayOversee = (custody, borrower, person) => (0, exports.mayDecide)(custody, borrower, person) || watchers(custody).some(({ aadObjectId }) => aadObjectId === person);
exports.mayOversee = mayOversee;
const mendersOf = (custody, borrower) => (0, office_1.isAnswered)(custody, borrower) ? [] : (0, roles_1.holdersOf)(custody.organisation, 'admin', custody.now);
exports.mendersOf = mendersOf;
function watchers({ organisation, now }) {
    const named = (0, roles_1.holdersOf)(organisation, 'fg', now);
    return named.length > 0 ? named : (0, roles_1.holdersOf)(organisation, 'fgDeputy', now);
}
