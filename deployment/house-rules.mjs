/**
 * What this house forbids and no other linter knows: each rule is a selector (esquery) and what to do instead. oxlint
 * loads them as a plugin (`oxlint.config.mjs`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Flows by the name that their verbs begin with, from the contracts themselves. */
const contracted = readdirSync('services')
  .map((room) => `services/${room}/contract.ts`)
  .filter((file) => existsSync(file))
  .flatMap((file) => /(?:actionsOf|namedBy)\('(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? []);

const forbid = (selector, message) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

/** Time has one door (services/clock.ts), so that tests own the clock. */
const hiddenClock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
].join();

/** What a person typed must never become part of a query (reliability §D3): the `odata` tag escapes it. */
const unescapedFilter = "Property[key.name='filter'] > :matches(TemplateLiteral, BinaryExpression)";

/** A verb that does not exist must not compile. */
const verbAsString = `Literal[value=/^(${contracted.join('|')})[.]\\w+$/]`;

/** What shares a line only by being spread hides how long a thing is. */
const hiddenSpread =
  'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression';

export default {
  meta: { name: 'house' },
  rules: {
    'no-hidden-clock': forbid(hiddenClock, 'Take the time from the Clock that was passed in.'),
    'no-unescaped-filter': forbid(unescapedFilter, 'Build filters with the odata tag of @azure/data-tables.'),
    'no-verb-as-string': forbid(
      verbAsString,
      'Take the name from the contract of the flow (services/<flow>/contract.ts).',
    ),
    'no-hidden-spread': forbid(hiddenSpread, 'Write them out.'),
  },
};
