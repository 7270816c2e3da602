import { getChannelDifference } from './get-channel-difference.ts';
import { getDifference } from './get-difference.ts';
import { getState } from './get-state.ts';

export const updatesHandlers = [getChannelDifference, getDifference, getState] as const;
