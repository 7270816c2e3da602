import { getDifference } from './get-difference.ts';
import { getState } from './get-state.ts';

export const updatesHandlers = [getDifference, getState] as const;
