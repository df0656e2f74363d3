import type { Flow } from '../routing/flow';
import { adminFlow } from './admin';
import { houseFlow } from './help';
import { digestFlow } from './digest';
import { incidentFlow } from './incident';
import { registerFlow } from './register';
import { personalDataFlow } from './personal-data';
import { safeFlow } from './kluis';
import { trainingFlow } from './training';
import { visitFlow } from './visit';

/** Every flow, once. Routes, help, the scheduler's handlers and the manifest's command lists come from here. */
const ownFlows: readonly Flow[] = [
  ...[incidentFlow, safeFlow, visitFlow, trainingFlow, registerFlow],
  ...[personalDataFlow, digestFlow, adminFlow],
];
export const flows: readonly Flow[] = [...ownFlows, houseFlow(ownFlows)];
