import type { Flow } from '../routing/flow';
import { houseFlow } from './help';
import { incidentFlow } from './incident';
import { safeFlow } from './kluis';
import { visitFlow } from './visit';

/** Every flow, once. Routes, help, the scheduler's handlers and the manifest's command lists come from here. */
const ownFlows: readonly Flow[] = [incidentFlow, safeFlow, visitFlow];
export const flows: readonly Flow[] = [...ownFlows, houseFlow(ownFlows)];
