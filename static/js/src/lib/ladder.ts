/** How far down a leg the feeling goes, from "none" downwards (rulings: Journal). The place in this list is what a ladder's slider counts. */
export const LADDER = ['none', 'back', 'buttock', 'thigh', 'knee', 'calf', 'foot', 'toes'] as const;
