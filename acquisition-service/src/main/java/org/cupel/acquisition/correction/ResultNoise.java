package org.cupel.acquisition.correction;

import org.cupel.acquisition.campaign.Property;

/** How far a result may be from what a model of the property would have to say. */
final class ResultNoise {

    private static final double OF_EXPERIMENT = 0.5;
    private static final double OF_DFT = 0.1;
    private static final double OF_SURROGATE = 0.25;

    private ResultNoise() {}

    /**
     * The uncertainty that was sent; where none was, a share of the property's tolerance. Models learn from calculations, so
     * a calculation is nearest to them; a measurement is of another sample at another temperature.
     *
     * @return standard deviation in the property's unit
     */
    static double of(Label label, Property property) {
        if (label.uncertainty() != null) {
            return label.uncertainty();
        }
        return property.tolerance()
                * switch (label.kind()) {
                    case EXPERIMENT -> OF_EXPERIMENT;
                    case DFT -> OF_DFT;
                    case SURROGATE -> OF_SURROGATE;
                };
    }
}
