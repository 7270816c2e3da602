import { boxHead } from './boxes-head.ts';

export const boxWrites = {};

export const boxReads = { 'boxes.head': boxHead };
