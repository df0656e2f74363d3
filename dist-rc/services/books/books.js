"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openBooks = openBooks;
const access_log_1 = require("../register/access-log");
const anchors_1 = require("../register/anchors");
const holder_leave_1 = require("../handovers/holder-leave");
const handlers_1 = require("../incident/handlers");
const incidents_1 = require("../incident/incidents");
const register_1 = require("../register/register");
const loans_1 = require("../kluis/loans");
const safe_1 = require("../kluis/safe");
const summaries_1 = require("../nudges/summaries");
const absences_1 = require("../people/absences");
const trainings_1 = require("../training/trainings");
const reception_1 = require("../visit/reception");
const visits_1 = require("../visit/visits");
function openBooks(ledger, organisation, clock, secrets, reach, mails) {
    const incidents = new incidents_1.Incidents(ledger, organisation, clock, secrets, () => absences.awayAsKnown());
    const absences = new absences_1.Absences(ledger, organisation, clock, (person) => (0, handlers_1.mayHoldReports)(organisation(), person, clock.now())
        ? [(0, holder_leave_1.holderLeave)(incidents.partitionNow(), person)]
        : [], reach);
    const loans = new loans_1.Loans(ledger, absences, organisation, clock);
    const visits = new visits_1.Visits(ledger, absences, organisation, clock);
    return {
        absences,
        incidents,
        register: new register_1.Register(ledger, organisation, clock),
        anchors: new anchors_1.Anchors(ledger, organisation, clock),
        access: new access_log_1.AccessLog(ledger, organisation, clock),
        loans,
        safe: new safe_1.Safe(ledger, loans, organisation, clock),
        visits,
        reception: new reception_1.Reception(ledger, visits, organisation, clock),
        trainings: new trainings_1.Trainings(ledger, organisation, clock, mails),
        summaries: new summaries_1.Summaries(ledger, clock),
    };
}
