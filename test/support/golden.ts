import { carriers } from './golden/carriers';
import { asProcessor } from './golden/entrusted';
import { messages } from './golden/messages';
import type { Golden } from './golden/model';
import { payroll } from './golden/payroll';
import { systems } from './golden/systems';

/**
 * Situations from the life of a payroll and ERP office, each with what the law makes of it. Written from the law before
 * the rules were changed: where a rule disagrees with one of these, the rule is wrong. They are not the published
 * example cases, so that those can judge the rules later.
 */
export const golden: readonly Golden[] = [...messages, ...carriers, ...systems, ...payroll, ...asProcessor];
