/**
 * {@code _pickle}: objects as bytes and back. {@link naja.modules.pickle.Saver} writes, {@link naja.modules.pickle.Loader}
 * reads; both stand behind the types that scripts see. What a pickle may call is for the program to decide, as in CPython.
 */
package naja.modules.pickle;
