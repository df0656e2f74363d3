import type { Flow } from '../routing/flow';
import { absenceFlow } from './absence';
import { adminFlow } from './admin';
import { summaryFlow } from './summary';
import { helpFlow } from './help';
import { incidentFlow } from './incident';
import { safeFlow } from './kluis';
import { mineFlow } from './mine';
import { personalDataFlow } from './personal-data';
import { registerFlow } from './register';
import { trainingFlow } from './training';
import { visitFlow } from './visit';

/** The house's flows. Routes, help, the scheduler's handlers and the manifest's command lists come from here. */
export const domain: readonly Flow[] = [incidentFlow, safeFlow, visitFlow, trainingFlow];

/** Plus the flows made from all of them together. */
export const withOwnFlows = (own: readonly Flow[]): readonly Flow[] => {
  const keeping = [...own, summaryFlow];
  const all = [
    ...own,
    absenceFlow,
    mineFlow(own),
    registerFlow(keeping),
    personalDataFlow(own),
    summaryFlow,
    adminFlow(keeping),
  ];
  return [...all, helpFlow(all)];
};

/** Every flow, once. */
export const flows: readonly Flow[] = withOwnFlows(domain);
