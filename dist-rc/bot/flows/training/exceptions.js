"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.except = except;
const chosen_person_1 = require("../../../services/forms/chosen-person");
const mask_1 = require("../../../services/masking/mask");
const typed_1 = require("../../../services/time/typed");
const zone_1 = require("../../../services/time/zone");
const exceptions_1 = require("../../../services/training/exceptions");
const duties_1 = require("../../../services/training/duties");
const book_1 = require("../../routing/book");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const overview_1 = require("./overview");
const book = (0, book_1.bookOf)(({ ledger, clock }) => new exceptions_1.ExceptionBook(ledger, clock));
const mostWords = 300;
async function except(turn, asked, container) {
    const { timeZone } = container.organisation().office;
    const today = (0, zone_1.dayOf)(container.clock.now(), timeZone);
    const person = (0, chosen_person_1.chosenPerson)(asked.who);
    if (person === null)
        return (0, notices_1.notUnderstood)(turn, asked.who);
    if (!(0, cards_1.personIn)(container, person))
        return (0, notices_1.shortNotice)(turn, 'personNotFound');
    const why = asked.why.trim();
    if (why === '')
        return (0, notices_1.shortNotice)(turn, 'textRequired');
    if (why.length > mostWords)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const duties = (0, duties_1.allDuties)(await container.trainings.records.everything(), today);
    if (!duties.some((duty) => (0, exceptions_1.aboutOf)(duty) === asked.about))
        return (0, notices_1.shortNotice)(turn, 'trainingNotFound');
    const until = asked.rule === 'later' ? (0, typed_1.typedDay)(asked.newDay, timeZone) : null;
    if (asked.rule === 'later' && (until === null || until < today))
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    const rule = asked.rule === 'normal' ? null : { until, reason: (0, mask_1.mask)(why).text };
    await book(container).set(person, asked.about, rule, turn.actor.person);
    return await (0, overview_1.showOverview)(turn, {}, container);
}
