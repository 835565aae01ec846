import russian from 'virtual:messages/check';
import { addMessages } from './catalogue';

addMessages('ru', russian);
