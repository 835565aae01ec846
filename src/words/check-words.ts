import russian from 'virtual:words/check';
import { addMessages } from './catalogue';

addMessages('ru', russian);
