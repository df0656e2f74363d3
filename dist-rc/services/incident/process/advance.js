"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.advance = advance;
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const assessing_1 = require("./assessing");
const at_authority_1 = require("./at-authority");
const clients_1 = require("./clients");
const correcting_1 = require("./correcting");
const cyber_1 = require("./cyber");
const entity_1 = require("./entity");
const parties_1 = require("./parties");
const deciding_1 = require("./deciding");
const ending_1 = require("./ending");
const holding_1 = require("./holding");
const inviting_1 = require("./inviting");
const second_signature_1 = require("./second-signature");
const systems_1 = require("./systems");
const tasks_1 = require("./tasks");
function advance(state, command, at) {
    const outcome = stepOf(state, command, at);
    if (typeof outcome === 'string')
        return outcome;
    const answering = command.type === 'assess' || command.type === 'assessAll';
    if (answering && outcome.messages.length === 0)
        return { ...outcome, leaves: 'everybody' };
    return 'by' in command && !(0, handlers_1.isWithheld)(outcome.state, command.by)
        ? (0, outcome_1.withoutRedraw)(command.by, outcome)
        : outcome;
}
const steps = {
    handOver: holding_1.handOver,
    letGo: holding_1.letGo,
    invite: inviting_1.invite,
    uninvite: inviting_1.uninvite,
    correct: correcting_1.correct,
    assess: (state, command, at) => (0, assessing_1.answerQuestions)(state, command.by, [command], at),
    assessAll: (state, command, at) => (0, assessing_1.answerQuestions)(state, command.by, command.answers, at),
    classify: assessing_1.classifyAs,
    advise: deciding_1.advise,
    decide: deciding_1.decideOn,
    notified: deciding_1.recordNotified,
    supplement: at_authority_1.recordSupplement,
    template: at_authority_1.fillTemplate,
    retract: at_authority_1.retract,
    significance: cyber_1.callSignificant,
    cyberDone: cyber_1.recordCyber,
    entity: entity_1.ofEntity,
    partiesOpen: parties_1.leaveOpen,
    concern: clients_1.withClients,
    addClients: clients_1.addClients,
    dropClient: clients_1.dropClient,
    otherClient: clients_1.otherClient,
    systems: systems_1.sayWhichSystems,
    tellClient: clients_1.tellClient,
    moveAware: ending_1.moveAware,
    plan: tasks_1.planTask,
    replan: tasks_1.replanTask,
    finish: tasks_1.finishTask,
    agree: second_signature_1.answerReversal,
    takeBack: second_signature_1.takeBack,
    close: ending_1.close,
    reopen: ending_1.reopen,
};
const stepOf = (state, command, at) => steps[command.type](state, command, at);
