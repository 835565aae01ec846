import russian from 'virtual:messages/settings';
import { addMessages } from './catalogue';

addMessages('ru', russian);
