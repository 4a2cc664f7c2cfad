import { deskEnglish } from "./desk-words-en.ts";
import { deskFrench } from "./desk-words-fr.ts";

export const deskWords = { fr: deskFrench, en: deskEnglish };
