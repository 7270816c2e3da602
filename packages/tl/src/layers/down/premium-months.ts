const daysInMonth = 30;

/** Premium was counted in whole months before it was counted in days. */
export const monthsOf = (days: number): number => Math.max(1, Math.round(days / daysInMonth));
